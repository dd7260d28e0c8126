import { type ClinikoError, type Included, type IndividualAppointment, individualAppointments, type Page, type Patient, patients, type Client } from '@cliniko/core'
import { appointmentsQuery, arrival, type InfiniteList, infiniteQuery, mutation, query } from '@cliniko/query'
import { createInfiniteQuery, createMutation, createQuery } from '@tanstack/svelte-query'
